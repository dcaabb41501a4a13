"""Pictures of networks, with labels that never overlap; the same network always gives the same bytes."""
