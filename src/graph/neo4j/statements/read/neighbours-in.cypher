UNWIND $ids AS id
MATCH (a:Entity { id: id })<-[e:$($type)]-(n:Entity)
WITH id, a, e, n
ORDER BY e.rank
RETURN id,
  { type: type(e), source: n.id, target: a.id, properties: e { .* }, sources: COLLECT {
    UNWIND range(0, size(coalesce(e.sourceIds, [])) - 1) AS rank
    MATCH (s:Source { id: e.sourceIds[rank] })
    RETURN { rank: rank, supports: e.supports[rank], source: s { .* } }
  } } AS edge,
  n { .*, searchNames: null, searchWords: null, searchText: null, facet_text: null } AS properties,
  [(n)-[c:SUPPORTED_BY]->(s:Source) | { rank: c.rank, supports: c.supports, source: s { .* } }] AS sources
