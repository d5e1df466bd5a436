"""What the two taggers of characters share, that of words and that of entities: features, layers, best paths; numpy alone."""
