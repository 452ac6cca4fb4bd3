import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * What Gephi makes of a file, with the settings that its import dialogue offers, or (`nomerge`) with parallel edges left apart:
 * `java -cp gephi-toolkit-all.jar GephiRead.java FILE [nomerge]` prints JSON {issues, nodes: {id: name}, edges: {id: evidence}}.
 */
public final class GephiRead {
  public static void main(String[] arguments) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(arguments[0]));
    if (arguments.length > 1) container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    Report report = container.getReport();
    importer.process(container, new DefaultProcessor(), workspace);

    Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getGraph();
    List<String> nodes = new ArrayList<>();
    for (Node node : graph.getNodes().toArray()) {
      String id = text(node, "entity");
      String name = text(node, "name");
      nodes.add(quote(id == null ? String.valueOf(node.getId()) : id) + ":" + quote(name == null ? node.getLabel() : name));
    }
    List<String> edges = new ArrayList<>();
    for (Edge edge : graph.getEdges().toArray()) {
      edges.add(quote(text(edge, "relation")) + ":" + quote(text(edge, "evidence")));
    }
    List<String> issues = new ArrayList<>();
    report.getIssues(100).forEachRemaining((Issue issue) -> issues.add(quote(issue.getLevel() + ": " + issue.getMessage())));
    String json = "{\"issues\":[" + String.join(",", issues) + "],\"nodes\":{" + String.join(",", nodes) + "},\"edges\":{"
        + String.join(",", edges) + "}}";
    System.out.write(("\n@@JSON@@" + json + "\n").getBytes(StandardCharsets.UTF_8));
    System.out.flush();
    System.exit(0);
  }

  private static String text(Element element, String title) {
    for (Column column : element.getAttributeColumns()) {
      if (!column.getTitle().equalsIgnoreCase(title)) continue;
      Object value = element.getAttribute(column);
      return value == null ? null : value.toString();
    }
    return null;
  }

  private static String quote(String text) {
    if (text == null) return "null";
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') quoted.append('\\').append(c);
      else if (c < 0x20) quoted.append(String.format("\\u%04x", (int) c));
      else quoted.append(c);
    }
    return quoted.append('"').toString();
  }

  private GephiRead() {}
}
