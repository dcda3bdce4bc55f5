"""Students: who they are. What fewer people may see lives in tables of its own."""
