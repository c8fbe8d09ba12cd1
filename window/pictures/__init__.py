"""The pages of the family history, the impact map and the network."""
