package io.stablecoin.gateway.policies;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One principal that a statement names.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">AWS
 *     IAM user guide, Principal</a>
 */
public sealed interface PrincipalPattern {

  /** Whether a caller is meant. */
  enum Match {
    NO,
    /** The caller's account is named: the account's own policies decide about the caller. */
    BY_ACCOUNT,
    YES
  }

  Match match(Caller caller);

  /** Anybody at all. */
  record Everyone() implements PrincipalPattern {

    @Override
    public Match match(Caller caller) {
      return Match.YES;
    }
  }

  /** An account, by its 12 digits or the ARN of its root. */
  record Account(String id) implements PrincipalPattern {

    @Override
    public Match match(Caller caller) {
      if (caller.accountId().filter(id::equals).isEmpty()) {
        return Match.NO;
      }
      return caller instanceof Caller.AccountRoot ? Match.YES : Match.BY_ACCOUNT;
    }
  }

  /** A user, a role or one session of a role; a role means all its sessions. */
  record Identity(String arn) implements PrincipalPattern {

    @Override
    public Match match(Caller caller) {
      return arn.equals(caller.arn()) || arn.equals(caller.principalArn()) ? Match.YES : Match.NO;
    }
  }

  /** An AWS service: {@code cloudtrail.amazonaws.com}. */
  record Service(String name) implements PrincipalPattern {

    @Override
    public Match match(Caller caller) {
      return caller instanceof Caller.Service service && service.name().equals(name)
          ? Match.YES
          : Match.NO;
    }
  }

  /** An identity provider of the web or of SAML, whose users assume a role. */
  record Federated(String provider) implements PrincipalPattern {

    @Override
    public Match match(Caller caller) {
      return caller instanceof Caller.Federated federated && federated.provider().equals(provider)
          ? Match.YES
          : Match.NO;
    }
  }

  /** What stands for a user or role that was deleted: it means nobody. */
  record Deleted(String uniqueId) implements PrincipalPattern {

    @Override
    public Match match(Caller caller) {
      return Match.NO;
    }
  }

  Pattern ACCOUNT = Pattern.compile("([0-9]{12})|arn:aws[a-z-]*:iam::([0-9]{12}):root");
  Pattern IDENTITY =
      Pattern.compile(
          "arn:aws[a-z-]*:(iam::[0-9]{12}:(user|role)|sts::[0-9]{12}:(assumed-role|federated-user))"
              + "/[^*?]+");
  Pattern UNIQUE_ID = Pattern.compile("A[A-Z]{3}[A-Z0-9]{12,}");

  /** Reads a value of {@code "AWS"}; empty for what AWS would refuse there. */
  static Optional<PrincipalPattern> parse(String text) {
    if (text.equals("*")) {
      return Optional.of(new Everyone());
    }
    Matcher account = ACCOUNT.matcher(text);
    if (account.matches()) {
      String bare = account.group(1);
      return Optional.of(new Account(bare == null ? account.group(2) : bare));
    }
    if (IDENTITY.matcher(text).matches()) {
      return Optional.of(new Identity(text));
    }
    return UNIQUE_ID.matcher(text).matches() ? Optional.of(new Deleted(text)) : Optional.empty();
  }
}
