// Edges between drawn nodes that touch one of $ids; with a day, those that may hold on it.
MATCH (n:Entity)-[e]-(m:Entity)
WHERE n.id IN $ids AND n.nodeKind IS NOT NULL AND m.nodeKind IS NOT NULL
  AND ($asOf IS NULL
    OR (e.possibleFrom <= $asOf AND $asOf < e.possibleUntil)
    OR (e.certainFrom <= $asOf AND $asOf < e.certainUntil))
WITH DISTINCT e
RETURN e.id AS id, type(e) AS type, startNode(e).id AS source, endNode(e).id AS target,
  e.since AS since, e.until AS until,
  e { .possibleFrom, .possibleUntil, .certainFrom, .certainUntil } AS period
