package io.stablecoin.gateway.ops;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads YAML into trees of JSON, CloudFormation's short functions in their long form. */
final class YamlFile {

  private YamlFile() {}

  /** The one document of a file, by its path from the root of the repository. */
  static JsonNode document(String path) {
    List<JsonNode> all = documents(path);
    if (all.size() != 1) {
      throw new IllegalArgumentException(path + " has " + all.size() + " documents");
    }
    return all.getFirst();
  }

  static List<JsonNode> documents(String path) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Iterable<Object> loaded = new Yaml(new Functions(options)).loadAll(SourceTree.text(path));
    return StreamSupport.stream(loaded.spliterator(), false)
        .<JsonNode>map(JsonMapper.shared()::valueToTree)
        .toList();
  }

  private static final class Functions extends SafeConstructor {

    Functions(LoaderOptions options) {
      super(options);
      yamlMultiConstructors.put("!", new LongForm());
      // A version like 2010-09-09 is text to CloudFormation.
      yamlConstructors.put(
          Tag.TIMESTAMP,
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              return ((ScalarNode) node).getValue();
            }
          });
    }

    private final class LongForm extends AbstractConstruct {
      @Override
      public Object construct(Node node) {
        String function = node.getTag().getValue().substring(1);
        Object argument = argument(node);
        return switch (function) {
          case "Ref", "Condition" -> Map.of(function, argument);
          case "GetAtt" -> Map.of("Fn::GetAtt", List.of(((String) argument).split("\\.", 2)));
          default -> Map.of("Fn::" + function, argument);
        };
      }

      private Object argument(Node node) {
        return switch (node) {
          case ScalarNode scalar -> constructScalar(scalar);
          case SequenceNode sequence -> constructSequence(sequence);
          case MappingNode mapping -> constructMapping(mapping);
          default -> throw new IllegalArgumentException("No argument: " + node);
        };
      }
    }
  }
}
