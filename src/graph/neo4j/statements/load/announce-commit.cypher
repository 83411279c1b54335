// Said again each second while it goes on, so that a loader that dies isn't waited for.
MERGE (c:Commit { key: 'current' })
SET c.at = datetime.realtime().epochMillis
