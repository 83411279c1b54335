"""Which jurisdictions share one convention with China, and no other treaty? Takes Python 3.10 and networkx.

    python examples/bridges.py                         # without UNCAC, who would be cut off?
    python examples/bridges.py --requesting HKG --without untoc --as-of 2015-01-01

The graph tells who takes part in what. Whether that binds two is a legal question: a convention creates nothing
between jurisdictions of one sovereign, such as China and Hong Kong. `legalBases` answers it.
"""

import argparse
import json
import sys
import urllib.error
import urllib.request

import networkx as nx

AROUND = """query ($who: ID!, $day: Date) {
  subgraph(around: [$who], depth: 2, asOf: $day, first: 5000) {
    truncated
    nodes { id kind label }
    edges { type source target inForce }
  }
}"""
BINDING = """query ($who: ID!, $after: String) {
  instruments(filter: { parties: [$who], forces: [BINDING] }, first: 200, after: $after) {
    nodes { id }
    pageInfo { hasNextPage endCursor }
  }
}"""


def ask(api, query, **variables):
    """The data of an answer; the program ends with the service's own words where there is an error."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(api, body, {"content-type": "application/json"})
    try:
        answer = json.load(urllib.request.urlopen(request, timeout=60))
    except urllib.error.HTTPError as error:
        answer = json.load(error)
    except urllib.error.URLError as error:
        sys.exit(f"{api} can't be reached ({error.reason}). Is the service running? `npm start`")
    if "errors" in answer:
        sys.exit("\n".join(error["message"] for error in answer["errors"]))
    return answer["data"]


def binding(api, who):
    """Ids of the treaties and conventions that `who` takes part in, page after page."""
    found, page = set(), {"hasNextPage": True, "endCursor": None}
    while page["hasNextPage"]:
        answer = ask(api, BINDING, who=who, after=page["endCursor"])["instruments"]
        found |= {node["id"] for node in answer["nodes"]}
        page = answer["pageInfo"]
    return found


def participations(api, who, day):
    """Jurisdictions and instruments, an edge for each participation that is certainly in force."""
    answer = ask(api, AROUND, who=who, day=day)["subgraph"]
    if answer["truncated"]:
        print("More surrounds it than was asked for: some may be missing.", file=sys.stderr)
    graph = nx.Graph()
    graph.add_nodes_from((node["id"], node) for node in answer["nodes"])
    graph.add_edges_from(
        (edge["source"], edge["target"])
        for edge in answer["edges"]
        if edge["type"] == "PARTY_TO" and edge["inForce"] == "YES"
    )
    return graph


def sharing(graph, who):
    """Jurisdictions that share an instrument with `who`."""
    near = nx.single_source_shortest_path_length(graph, who, cutoff=2)
    return {id for id, steps in near.items() if steps == 2}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--api", default="http://127.0.0.1:4000/graphql")
    parser.add_argument("--requesting", default="CHN", help="a jurisdiction's code (default: CHN)")
    parser.add_argument("--without", default="uncac", help="an instrument's id (default: uncac)")
    parser.add_argument("--as-of", default=None, help="a day such as 2015-01-01 (default: today)")
    given = parser.parse_args()
    who = given.requesting

    everything = participations(given.api, who, given.as_of)
    treaties = binding(given.api, who)
    jurisdictions = {id for id, node in everything.nodes.items() if node["kind"] == "JURISDICTION"}
    law = everything.subgraph(jurisdictions | treaties)
    cut_off = sharing(law, who) - sharing(nx.restricted_view(law, [given.without], []), who)

    print(f"Of {len(sharing(law, who))} that share a treaty in force with {who}, {len(cut_off)} share only {given.without}.\n")
    print(f"{'code':<6}{'jurisdiction':<28}channels, without any legal duty")
    for id in sorted(cut_off, key=lambda id: everything.nodes[id]["label"]):
        channels = sorted(set(nx.common_neighbors(everything, who, id)) - treaties)
        print(f"{id:<6}{everything.nodes[id]['label']:<28}{', '.join(channels) or '–'}")


if __name__ == "__main__":
    main()
