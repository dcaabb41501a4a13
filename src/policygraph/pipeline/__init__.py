"""The whole way: sources are found, read, mapped, validated and stored."""
