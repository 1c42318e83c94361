package io.stablecoin.gateway.server;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.stablecoin.gateway.server.web.ProblemType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of error codes says what the code says. */
class ErrorPageTest {

  private static final Path PAGE = Path.of("..", "docs", "errors.md");
  private static final Path GENERATED = Path.of("target", "errors.md");

  @Test
  void listsEveryProblemOfTheApi() throws Exception {
    String page = page();
    Files.writeString(GENERATED, page);
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as("docs/errors.md is out of date: copy server/target/errors.md over it")
        .isEqualTo(page);
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Errors of the API

            Errors are `application/problem+json`. `code` is stable; `detail` says what happened this
            time, `remedy` what to do, `errors` names the fields, `request_id` finds the request in the
            log. This page is generated from the code.

            | code | status | title | remedy |
            |---|---|---|---|
            """);
    problems()
        .forEach(problem ->
            page.append(
                "| `%s` | %d | %s | %s |\n"
                    .formatted(
                        problem.code(), problem.status(), problem.title(), problem.remedy())));
    return page.toString();
  }

  private static List<ProblemType> problems() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(Application.class.getPackageName())
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
            .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
            .map(ProblemType.class::cast)
            .sorted(comparing(ProblemType::code))
            .toList();
  }
}
