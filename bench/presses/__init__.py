"""Typesetters written independently of bench/typesetter, so that the page model does not learn the habits of one."""
