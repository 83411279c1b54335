UNWIND $rows AS row
CREATE (s:Source)
SET s = row
RETURN count(s) AS created
