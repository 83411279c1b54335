// Participations are facts with ids of their own, found by them.
CREATE CONSTRAINT party_to_id IF NOT EXISTS FOR ()-[e:PARTY_TO]-() REQUIRE e.id IS UNIQUE
