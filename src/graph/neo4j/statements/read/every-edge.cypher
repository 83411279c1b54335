MATCH (a:Entity)-[e]->(b:Entity)
WHERE e.rank IS NOT NULL
WITH a, e, b
ORDER BY e.rank
RETURN { type: type(e), source: a.id, target: b.id, properties: e { .* }, sources: COLLECT {
    UNWIND range(0, size(coalesce(e.sourceIds, [])) - 1) AS rank
    MATCH (s:Source { id: e.sourceIds[rank] })
    RETURN { rank: rank, supports: e.supports[rank], source: s { .* } }
  } } AS edge
