// Records are nodes, or the facts that some relationships are.
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity { id: id })
  RETURN n { .*, searchNames: null, searchWords: null, searchText: null, facet_text: null } AS properties,
  [(n)-[c:SUPPORTED_BY]->(s:Source) | { rank: c.rank, supports: c.supports, source: s { .* } }] AS sources
  UNION ALL
  MATCH ()-[e:PARTY_TO { id: id }]->()
  WHERE e.recordType IS NOT NULL
  RETURN e { .* } AS properties, COLLECT {
    UNWIND range(0, size(coalesce(e.sourceIds, [])) - 1) AS rank
    MATCH (s:Source { id: e.sourceIds[rank] })
    RETURN { rank: rank, supports: e.supports[rank], source: s { .* } }
  } AS sources
  UNION ALL
  MATCH ()-[e:OPERATES_IN { id: id }]->()
  WHERE e.recordType IS NOT NULL
  RETURN e { .* } AS properties, COLLECT {
    UNWIND range(0, size(coalesce(e.sourceIds, [])) - 1) AS rank
    MATCH (s:Source { id: e.sourceIds[rank] })
    RETURN { rank: rank, supports: e.supports[rank], source: s { .* } }
  } AS sources
}
RETURN id, properties, sources
