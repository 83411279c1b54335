// Participations of the jurisdictions with these codes.
MATCH (j:Entity)-[e:PARTY_TO]->(:Entity)
WHERE j.id IN $codes AND e.recordType IS NOT NULL
WITH e
ORDER BY e.rank
RETURN e { .* } AS properties, COLLECT {
    UNWIND range(0, size(coalesce(e.sourceIds, [])) - 1) AS rank
    MATCH (s:Source { id: e.sourceIds[rank] })
    RETURN { rank: rank, supports: e.supports[rank], source: s { .* } }
  } AS sources
