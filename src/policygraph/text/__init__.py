"""Reading a release into a Document: bytes, charset, format, blocks, sentences, dates."""
