package io.stablecoin.gateway.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloserTest {

  private final List<String> ended = new ArrayList<>();
  private final Closer closer = new Closer();

  @Test
  void endsTheLastFirst() {
    closer.add(() -> ended.add("database"));
    closer.add(() -> ended.add("gateway"));

    closer.close();

    assertThat(ended).containsExactly("gateway", "database");
  }

  @Test
  void endsEachPartOnce() {
    closer.add(() -> ended.add("database"));

    closer.close();
    closer.close();

    assertThat(ended).containsExactly("database");
  }

  @Test
  void endsTheOthersWhereOneFailsToEnd() {
    closer.add(() -> ended.add("database"));
    closer.add(() -> {
      throw new IllegalStateException("stuck");
    });

    assertThatThrownBy(closer::close).hasMessage("stuck");
    assertThat(ended).containsExactly("database");
  }

  @Test
  void endsAPartAtOnceThatStartedTooLate() {
    closer.close();

    closer.add(() -> ended.add("database"));

    assertThat(ended).containsExactly("database");
  }
}
