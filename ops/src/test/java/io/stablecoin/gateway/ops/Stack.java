package io.stablecoin.gateway.ops;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What CloudFormation would make of a template: its functions resolved, and what is not to be made
 * left out. A resource refers to another by {@code <name>}, to an attribute by {@code <name.Arn>}.
 */
final class Stack {

  static final String ACCOUNT = "111122223333";
  static final String REGION = "eu-west-1";

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");
  private static final Pattern IMPORT = Pattern.compile("<import ([^>]+)>");
  private static final Map<String, String> PSEUDO_PARAMETERS =
      Map.of(
          "AWS::AccountId",
          ACCOUNT,
          "AWS::Partition",
          "aws",
          "AWS::Region",
          REGION,
          "AWS::StackName",
          "gateway");

  private final JsonNode template;
  private final Map<String, String> parameters = new TreeMap<>(PSEUDO_PARAMETERS);

  private Stack(JsonNode template, Map<String, String> values) {
    this.template = template;
    template
        .path("Parameters")
        .propertyStream()
        .filter(parameter -> parameter.getValue().has("Default"))
        .forEach(parameter ->
            parameters.put(parameter.getKey(), parameter.getValue().path("Default").asString()));
    values.forEach((name, value) -> {
      if (template.path("Parameters").has(name)) {
        parameters.put(name, value);
      }
    });
  }

  /**
   * @param template its path from the root of the repository
   * @param values of its parameters; those it does not have are ignored, as by the AWS CLI
   */
  static Stack of(String template, Map<String, String> values) {
    return new Stack(YamlFile.document(template), values);
  }

  /** The names of all resources that are made. */
  List<String> resources() {
    return template
        .path("Resources")
        .propertyStream()
        .filter(resource -> isWanted(resource.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  List<String> resourcesOfType(String type) {
    return resources().stream()
        .filter(name -> resource(name).path("Type").asString().equals(type))
        .toList();
  }

  JsonNode resource(String name) {
    JsonNode resource = template.path("Resources").path(name);
    if (resource.isMissingNode() || !isWanted(resource)) {
      throw new IllegalArgumentException("There is no resource " + name);
    }
    JsonNode resolved = resolve(resource);
    if (resolved == null) {
      throw new IllegalArgumentException("The resource " + name + " is nothing");
    }
    return resolved;
  }

  JsonNode properties(String name) {
    return resource(name).path("Properties");
  }

  /** What other stacks can import from it, by name. */
  Map<String, String> exports() {
    return template
        .path("Outputs")
        .valueStream()
        .filter(output -> output.has("Export"))
        .collect(
            toUnmodifiableMap(
                output -> text(output.path("Export").path("Name")),
                output -> text(output.path("Value"))));
  }

  /** What it imports from other stacks. */
  Set<String> imports() {
    return resources().stream()
        .flatMap(name -> IMPORT.matcher(resource(name).toString()).results())
        .map(found -> found.group(1))
        .collect(toUnmodifiableSet());
  }

  private boolean isWanted(JsonNode resource) {
    return !resource.has("Condition") || holds(resource.path("Condition").asString());
  }

  private boolean holds(String condition) {
    return holds(template.path("Conditions").path(condition));
  }

  private boolean holds(JsonNode condition) {
    Map.Entry<String, JsonNode> function = condition.propertyStream().findFirst().orElseThrow();
    JsonNode argument = function.getValue();
    return switch (function.getKey()) {
      case "Fn::Not" -> !holds(argument.get(0));
      case "Fn::Equals" -> text(argument.get(0)).equals(text(argument.get(1)));
      default -> throw new IllegalArgumentException("No condition: " + condition);
    };
  }

  private @Nullable JsonNode resolve(JsonNode node) {
    if (node.isArray()) {
      ArrayNode all = JsonMapper.shared().createArrayNode();
      node.valueStream().map(this::resolve).filter(value -> value != null).forEach(all::add);
      return all;
    }
    if (!node.isObject()) {
      return node;
    }
    if (node.size() == 1) {
      Map.Entry<String, JsonNode> only = node.propertyStream().findFirst().orElseThrow();
      if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
        return call(only.getKey(), only.getValue());
      }
    }
    ObjectNode all = JsonMapper.shared().createObjectNode();
    node.propertyStream()
        .forEach(property -> {
          JsonNode value = resolve(property.getValue());
          if (value != null) {
            all.set(property.getKey(), value);
          }
        });
    return all;
  }

  private @Nullable JsonNode call(String function, JsonNode argument) {
    return switch (function) {
      case "Ref" ->
          argument.asString().equals("AWS::NoValue")
              ? null
              : StringNode.valueOf(value(argument.asString()));
      case "Fn::GetAtt" -> {
        List<String> path = new ArrayList<>();
        argument.valueStream().forEach(part -> path.add(part.asString()));
        yield StringNode.valueOf("<" + String.join(".", path) + ">");
      }
      case "Fn::If" ->
          resolve(holds(argument.get(0).asString()) ? argument.get(1) : argument.get(2));
      case "Fn::Split" -> {
        ArrayNode parts = JsonMapper.shared().createArrayNode();
        for (String part :
            text(argument.get(1)).split(Pattern.quote(argument.get(0).asString()), -1)) {
          parts.add(part);
        }
        yield parts;
      }
      case "Fn::ImportValue" -> StringNode.valueOf("<import " + text(argument) + ">");
      case "Fn::Sub" ->
          StringNode.valueOf(
              argument.isArray()
                  ? substitute(argument.get(0).asString(), argument.get(1))
                  : substitute(argument.asString(), JsonMapper.shared().createObjectNode()));
      default -> throw new IllegalArgumentException("Unknown function " + function);
    };
  }

  private String text(JsonNode node) {
    JsonNode resolved = resolve(node);
    return resolved == null ? "" : resolved.asString();
  }

  private String substitute(String text, JsonNode variables) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> {
          String name = found.group(1);
          return Matcher.quoteReplacement(
              variables.has(name) ? text(variables.path(name)) : value(name));
        });
  }

  /** Of a parameter, or the reference to a resource; fails where there is neither. */
  private String value(String name) {
    String parameter = parameters.get(name);
    if (parameter != null) {
      return parameter;
    }
    String resource = name.split("\\.", 2)[0];
    if (!template.path("Resources").has(resource)) {
      throw new IllegalArgumentException("Nothing is called " + name);
    }
    return "<" + name + ">";
  }
}
