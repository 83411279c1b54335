UNWIND $rows AS row
MATCH (n:Entity { id: row.node })
MATCH (s:Source { id: row.source })
CREATE (n)-[c:SUPPORTED_BY { supports: row.supports, rank: row.rank }]->(s)
RETURN count(c) AS created
