UNWIND $rows AS row
MATCH (a:Entity { id: row.source })
MATCH (b:Entity { id: row.target })
CREATE (a)-[e:$(row.type)]->(b)
SET e = row.properties
RETURN count(e) AS created
