package io.stablecoin.gateway.cli.access;

import io.stablecoin.gateway.aws.KeyReading;
import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Exit;
import io.stablecoin.gateway.cli.kms.KeyParameter;
import io.stablecoin.gateway.cli.kms.KmsOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "access-review",
    description = {
      "Say in plain words who may use a key, by its policy and grants, and warn of all that least",
      "privilege would not allow. IAM policies are not read: what the key policy leaves to them",
      "counts as allowed. Exit 1 with warnings.",
      "Needs kms:DescribeKey, GetKeyPolicy, ListGrants and ListResourceTags."
    },
    footer = {
      "",
      "Examples:",
      "  ./gateway kms access-review alias/gateway",
      "  ./gateway kms access-review --json"
    })
public final class AccessReviewCommand implements Callable<Integer> {

  private final Console console;
  @Mixin private final KmsOptions kms;
  @Mixin private final KeyParameter parameter = new KeyParameter();

  public AccessReviewCommand(Console console, KmsOptions kms) {
    this.console = console;
    this.kms = kms;
  }

  @Override
  public Integer call() {
    Review review = Review.of(KeyReading.read(parameter.key(kms), kms.settings()));
    ReviewReport report = new ReviewReport(review);
    console.printMarkup(report.toResult(), report.toMarkup());
    return (review.warnings().isEmpty() ? Exit.DONE : Exit.FAILED).status();
  }
}
