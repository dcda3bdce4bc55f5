"""Permission keys, roles and compartments: the words in which the school says who may do what."""
