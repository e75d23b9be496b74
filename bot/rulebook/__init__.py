"""The law as data: one TOML file a country, and the loader that refuses a bad one."""
