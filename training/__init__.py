"""Corpora to models: one command each; nobody needs this folder to run the pipeline."""
