"""Pages to read: a report is a document of frozen parts, written as text, Markdown, HTML, JSON or CSV."""
