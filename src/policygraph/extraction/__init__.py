"""Document and mentions into a Record: heading, meeting, participants, statements."""
