MATCH (n:Entity)
RETURN n.recordType AS kind, count(*) AS count
UNION ALL
MATCH ()-[e:PARTY_TO|OPERATES_IN]->()
WHERE e.recordType IS NOT NULL
RETURN e.recordType AS kind, count(*) AS count
