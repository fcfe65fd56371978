"""Source profiles: what another system's exports mean, written down by people, checked and drafted."""
