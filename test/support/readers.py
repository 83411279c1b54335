"""Reads an export on stdin and prints what it found as JSON: readers.py graphml|gexf|jsonld."""

import io
import json
import sys
from collections import Counter

import networkx
import rdflib

VOCABULARY = "urn:treatygraph:vocabulary:"


def network(graph):
    return {
        "directed": graph.is_directed(),
        "about": graph.graph,
        "nodes": dict(graph.nodes(data=True)),
        "edges": [
            {"id": attributes.get("id", key), "source": source, "target": target, "attributes": attributes}
            for source, target, key, attributes in graph.edges(keys=True, data=True)
        ],
    }


def rdf(text):
    graph = rdflib.Graph().parse(data=text, format="json-ld")
    literals = [o for o in graph.objects() if isinstance(o, rdflib.Literal)]
    pairs = Counter(str(p) for _, p, o in graph if isinstance(o, rdflib.URIRef))
    triples = [[str(s), str(p), term(o)] for s, p, o in graph] if len(graph) < 20_000 else []
    return {
        "types": Counter(str(o) for o in graph.objects(None, rdflib.RDF.type)),
        "links": pairs,
        "illTyped": [str(o) for o in literals if o.ill_typed],
        "datatypes": Counter(str(o.datatype) for o in literals if o.datatype is not None),
        "triples": triples,
    }


def term(value):
    if not isinstance(value, rdflib.Literal):
        return {"iri": str(value)}
    datatype = None if value.datatype is None else str(value.datatype)
    return {"text": str(value), "language": value.language, "datatype": datatype}


READERS = {
    "graphml": lambda text: network(
        networkx.read_graphml(io.BytesIO(text.encode()), force_multigraph=True)
    ),
    "gexf": lambda text: network(networkx.MultiDiGraph(networkx.read_gexf(io.BytesIO(text.encode())))),
    "jsonld": rdf,
}

if __name__ == "__main__":
    source = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8").read()
    json.dump(READERS[sys.argv[1]](source), sys.stdout)
