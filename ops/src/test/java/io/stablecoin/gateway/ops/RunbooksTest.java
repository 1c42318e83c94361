package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator does about a change that nobody ordered undoes it. */
class RunbooksTest {

  private static final String UNDO = "../../ops/README.md#to-undo-a-change";
  private static final Pattern DEPLOYS_AGAIN =
      Pattern.compile("(?i)deploy [^.:]*again|cloudformation (deploy|update-stack)");

  static List<String> runbooks() {
    return SourceTree.names("docs/runbooks").stream().map(name -> "docs/runbooks/" + name).toList();
  }

  /** It compares with the last template: what somebody changed at AWS would stay. */
  @ParameterizedTest
  @MethodSource("runbooks")
  void tellsNobodyToDeployTheSameAgain(String runbook) {
    assertThat(SourceTree.text(runbook).replaceAll("\\s+", " "))
        .doesNotContainPattern(DEPLOYS_AGAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit-missing",
        "key-changed",
        "role-changed",
        "trail-bucket-changed",
        "trail-changed"
      })
  void undoesWhatWasChanged(String runbook) {
    assertThat(SourceTree.text("docs/runbooks/%s.md".formatted(runbook))).contains(UNDO);
  }

  @Test
  void comparesWithWhatIsThereToUndoAChange() {
    String section =
        SourceTree.text("ops/README.md").split("### To undo a change", 2)[1].split("\n##", 2)[0];
    assertThat(section)
        .contains("--deployment-mode REVERT_DRIFT", "execute-change-set")
        // The last template may be that of whoever made the change.
        .contains("--template-body file://ops/aws/$stack.yaml")
        .doesNotContain("--use-previous-template");
  }
}
