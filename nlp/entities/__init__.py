"""Sentences -> entities: people, organisations, places."""
