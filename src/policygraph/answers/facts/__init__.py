"""What a store holds, read into small frozen types that reports and networks share."""
