package io.stablecoin.gateway.policies;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who makes a request. */
public sealed interface Caller {

  /** As error messages and CloudTrail name the caller. */
  String arn();

  /** The user or role behind the caller: the value of {@code aws:PrincipalArn}. */
  default String principalArn() {
    return arn();
  }

  /** The 12 digits of the caller's account; a service has none. */
  Optional<String> accountId();

  /** The root of an account: it needs no identity policy. */
  record AccountRoot(String account) implements Caller {

    @Override
    public String arn() {
      return "arn:aws:iam::" + account + ":root";
    }

    @Override
    public Optional<String> accountId() {
      return Optional.of(account);
    }
  }

  /**
   * An IAM user.
   *
   * @param account 12 digits
   * @param path the name with the path before it: {@code developer} or {@code team/developer}
   */
  record User(String account, String path) implements Caller {

    @Override
    public String arn() {
      return "arn:aws:iam::" + account + ":user/" + path;
    }

    @Override
    public Optional<String> accountId() {
      return Optional.of(account);
    }
  }

  /**
   * A session of a role: what a container, an instance or a CI job calls with.
   *
   * @param account 12 digits
   * @param path the role's name with the path before it, which the session's ARN leaves out
   * @param session its name: {@code i-0abcd1234}
   */
  record RoleSession(String account, String path, String session) implements Caller {

    @Override
    public String arn() {
      String role = path.substring(path.lastIndexOf('/') + 1);
      return "arn:aws:sts::" + account + ":assumed-role/" + role + "/" + session;
    }

    @Override
    public String principalArn() {
      return "arn:aws:iam::" + account + ":role/" + path;
    }

    @Override
    public Optional<String> accountId() {
      return Optional.of(account);
    }
  }

  /** An AWS service: {@code cloudtrail.amazonaws.com}. */
  record Service(String name) implements Caller {

    @Override
    public String arn() {
      return name;
    }

    @Override
    public Optional<String> accountId() {
      return Optional.empty();
    }
  }

  /** A user of an identity provider who asks for a role. */
  record Federated(String provider) implements Caller {

    @Override
    public String arn() {
      return provider;
    }

    @Override
    public Optional<String> accountId() {
      return Optional.empty();
    }
  }

  /** The session of a role that is given by its ARN alone. */
  String UNNAMED_SESSION = "session";

  Pattern IDENTITY =
      Pattern.compile(
          "arn:aws:(?:iam|sts)::(?<account>[0-9]{12}):"
              + "(?<kind>root|user/|role/|assumed-role/)(?<path>.*)");

  /**
   * The caller with this ARN: the root of an account, a user, a session ({@code assumed-role}) or a
   * role, which then has one session named {@code session}.
   *
   * @throws IllegalArgumentException for any other ARN
   */
  static Caller of(String arn) {
    Matcher parts = IDENTITY.matcher(arn);
    if (parts.matches()) {
      String account = parts.group("account");
      String path = parts.group("path");
      int slash = path.lastIndexOf('/');
      switch (parts.group("kind")) {
        case "root" -> {
          if (path.isEmpty()) {
            return new AccountRoot(account);
          }
        }
        case "user/" -> {
          return new User(account, path);
        }
        case "role/" -> {
          return new RoleSession(account, path, UNNAMED_SESSION);
        }
        default -> {
          if (slash > 0) {
            return new RoleSession(account, path.substring(0, slash), path.substring(slash + 1));
          }
        }
      }
    }
    throw new IllegalArgumentException(
        "No caller has this ARN: give that of an account's root, a user, a role or its session.");
  }
}
