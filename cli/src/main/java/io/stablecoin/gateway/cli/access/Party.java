package io.stablecoin.gateway.cli.access;

import io.stablecoin.gateway.policies.Caller;

/**
 * Somebody whom a policy could mean.
 *
 * @param kind what the party is
 * @param caller who asks in its name
 */
record Party(Kind kind, Caller caller) {

  enum Kind {
    /** A user, role, session, service or identity provider that a policy or grant names. */
    NAMED,
    /** The root of an account. */
    ROOT,
    /** Anybody in an account, as far as the account's own IAM policies allow it. */
    ACCOUNT,
    /** Anybody in the account of the key, whatever IAM policies say. */
    MEMBER,
    /** Anybody in any account of AWS. */
    WORLD
  }

  /** Stands for those whom no policy names; no role has such a path. */
  private static final String STRANGER = "nobody-names-this/role";

  /** An account that no policy names. */
  private static final String ANY_ACCOUNT = "000000000000";

  static Party named(Caller caller) {
    return new Party(Kind.NAMED, caller);
  }

  static Party root(String account) {
    return new Party(Kind.ROOT, new Caller.AccountRoot(account));
  }

  static Party account(String account) {
    return new Party(Kind.ACCOUNT, stranger(account));
  }

  static Party member(String account) {
    return new Party(Kind.MEMBER, stranger(account));
  }

  static Party world() {
    return new Party(Kind.WORLD, stranger(ANY_ACCOUNT));
  }

  private static Caller stranger(String account) {
    return new Caller.RoleSession(account, STRANGER, Caller.UNNAMED_SESSION);
  }

  boolean isUser() {
    return kind == Kind.NAMED && caller instanceof Caller.User;
  }

  /** Whether it belongs to another account than the key. */
  boolean isForeignTo(String account) {
    return caller.accountId().filter(own -> !own.equals(account)).isPresent();
  }

  /**
   * The party in a sentence.
   *
   * @param ownAccount the account of the key, which needs no mention
   */
  String words(String ownAccount) {
    String account = ShortArn.account(caller.accountId().orElse(""));
    String of = isForeignTo(ownAccount) ? " of account " + account : "";
    return switch (kind) {
      case NAMED -> name() + of;
      case ROOT -> "the root of account " + account;
      case ACCOUNT -> "whoever an IAM policy of account " + account + " allows";
      case MEMBER -> "everybody in account " + account;
      case WORLD -> "everybody in every account of AWS";
    };
  }

  private String name() {
    return switch (caller) {
      case Caller.AccountRoot root -> "the root";
      case Caller.User user -> "the user " + user.path();
      case Caller.RoleSession role when role.session().equals(Caller.UNNAMED_SESSION) ->
          "the role " + role.path();
      case Caller.RoleSession role ->
          "the session " + role.session() + " of the role " + role.path();
      case Caller.Service service -> "the AWS service " + service.name();
      case Caller.Federated federated ->
          "the identity provider " + ShortArn.cut(federated.provider());
    };
  }
}
