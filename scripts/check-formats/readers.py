"""What Python programs make of our files: `readers.py CLIENT FILE` prints JSON {version, nodes: {id: name}, edges: {id: evidence}}."""

import csv
import json
import sys
from importlib.metadata import version


def networkx_graph(path):
    import networkx

    graph = networkx.read_gexf(path) if path.endswith(".gexf") else networkx.read_graphml(path, force_multigraph=True)
    nodes = {
        data.get("entity", node): data["name"] if path.endswith(".gexf") else data["label"]
        for node, data in graph.nodes(data=True)
    }
    edges = {data["relation"]: data.get("evidence", "") for _, _, data in graph.edges(data=True)}
    return nodes, edges


def node_link(path):
    import networkx

    with open(path, encoding="utf-8") as file:
        graph = networkx.node_link_graph(json.load(file), edges="edges")
    assert graph.is_directed() and graph.is_multigraph()
    return (
        {node: data["label"] for node, data in graph.nodes(data=True)},
        {key: data.get("evidence", "") for _, _, key, data in graph.edges(keys=True, data=True)},
    )


def igraph_graph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    return (
        {vertex["entity"]: vertex["label"] for vertex in graph.vs},
        {edge["relation"]: edge["evidence"] for edge in graph.es},
    )


def csv_table(path):
    """`path` is the folder of nodes.csv and edges.csv."""
    csv.field_size_limit(10_000_000)
    with open(f"{path}/nodes.csv", encoding="utf-8-sig", newline="") as file:
        nodes = {row["Id"]: row["Label"] for row in csv.DictReader(file)}
    with open(f"{path}/edges.csv", encoding="utf-8-sig", newline="") as file:
        edges = {row["Id"]: row["evidence"] for row in csv.DictReader(file)}
    return nodes, edges


def pandas_table(path):
    import pandas

    nodes = pandas.read_csv(f"{path}/nodes.csv", keep_default_na=False)
    edges = pandas.read_csv(f"{path}/edges.csv", keep_default_na=False)
    return dict(zip(nodes["Id"], nodes["Label"])), dict(zip(edges["Id"], edges["evidence"]))


def json_document(path):
    """Validates against the JSON Schema beside it, and reads names only: edges are derived data."""
    import jsonschema

    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    with open(sys.argv[3], encoding="utf-8") as file:
        jsonschema.Draft202012Validator(json.load(file)).validate(document)
    return {entity["id"]: entity["name"] for entity in document["graph"]["entities"]}, {}


CLIENTS = {
    "networkx": (networkx_graph, "networkx"),
    "networkx node-link": (node_link, "networkx"),
    "igraph": (igraph_graph, "igraph"),
    "python csv": (csv_table, None),
    "pandas": (pandas_table, "pandas"),
    "jsonschema": (json_document, "jsonschema"),
}

if __name__ == "__main__":
    read, package = CLIENTS[sys.argv[1]]
    found_nodes, found_edges = read(sys.argv[2])
    found_version = version(package) if package else ".".join(map(str, sys.version_info[:3]))
    print(json.dumps({"version": found_version, "nodes": found_nodes, "edges": found_edges}))
