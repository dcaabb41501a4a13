"""The Turtle vocabularies as a lexicon, and finding their forms in a Document."""
