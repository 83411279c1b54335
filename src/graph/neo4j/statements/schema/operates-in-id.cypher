// Operations are facts with ids of their own, found by them.
CREATE CONSTRAINT operates_in_id IF NOT EXISTS FOR ()-[e:OPERATES_IN]-() REQUIRE e.id IS UNIQUE
