// What the dataset says of itself, and whether a loader is putting another in its place right now.
// A loader that died said so last; after five seconds nobody believes it any more.
OPTIONAL MATCH (d:Dataset { key: 'current' })
RETURN d { .title, .description, .knownAt, collectedFor: coalesce(d.collectedFor, []), .licence, .attribution, .version } AS info,
  EXISTS {
    MATCH (c:Commit)
    WHERE datetime.realtime().epochMillis - c.at < 5000
  } AS changing
