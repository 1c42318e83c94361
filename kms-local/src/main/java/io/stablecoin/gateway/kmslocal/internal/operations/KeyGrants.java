package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Grant;
import io.stablecoin.gateway.policies.Condition;
import io.stablecoin.gateway.policies.PrincipalPattern;
import io.stablecoin.gateway.policies.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Grants as the statements of a policy that they amount to. */
final class KeyGrants {

  private static final String CREATE = "CreateGrant";
  private static final String RETIRE = "RetireGrant";

  private KeyGrants() {}

  /** What the grants on a key allow, but for the retiring of themselves. */
  static List<Statement> statements(List<Grant> grants) {
    return grants.stream().flatMap(KeyGrants::statements).toList();
  }

  private static Stream<Statement> statements(Grant grant) {
    List<String> used = new ArrayList<>();
    Stream.Builder<Statement> statements = Stream.builder();
    for (String operation : grant.operations()) {
      switch (operation) {
        case CREATE -> statements.add(allow(grant.grantee(), List.of(CREATE), noMoreThan(grant)));
        case RETIRE -> {}
        default -> used.add(operation);
      }
    }
    return statements.add(allow(grant.grantee(), used, List.of())).build();
  }

  /** Nobody can grant on what was not granted to them. */
  private static List<Condition> noMoreThan(Grant grant) {
    return List.of(
        new Condition(
            "ForAllValues:StringEquals", "kms:GrantOperations", List.copyOf(grant.operations())));
  }

  /**
   * Who may retire a grant: its retiring principal, its grantee where that is granted, and those of
   * the account whose identity policies say so. The key policy does not matter.
   */
  static List<Statement> toRetire(Grant grant, String accountId) {
    Optional<String> grantee =
        Optional.of(grant.grantee()).filter(own -> grant.operations().contains(RETIRE));
    return Stream.of(grant.retiring(), grantee, Optional.of(accountId))
        .flatMap(Optional::stream)
        .map(principal -> allow(principal, List.of(RETIRE), List.of()))
        .toList();
  }

  private static Statement allow(
      String principal, List<String> operations, List<Condition> conditions) {
    return Statement.allowing(
        PrincipalPattern.parse(principal).orElseThrow(),
        operations.stream().map(operation -> "kms:" + operation).toList(),
        conditions);
  }
}
