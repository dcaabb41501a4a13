"""The Record: everything one release says, in a form that a person can read and edit."""
