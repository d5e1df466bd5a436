"""What the pipeline knows: Chinese newspaper pages in, tables out. No Prefect, no clock, no network.

Start at `nlp.tables` (what comes out), then read the stages in order: `nlp.ingest`, `nlp.cleaning`, `nlp.sentences`,
`nlp.entities`, `nlp.summaries`; `nlp.storage` is the only place that reads and writes Parquet.
"""
