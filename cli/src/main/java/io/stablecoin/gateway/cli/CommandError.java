package io.stablecoin.gateway.cli;

import java.util.Locale;

/**
 * The errors of the commands themselves. The page on them is made of this list; a message may say
 * more of the case at hand.
 */
public enum CommandError {
  ADDRESS_NOT_DOCUMENTED(
      Exit.DONE,
      "The key's address is compared to nothing.",
      "If it is yours, write it down: HOT_WALLET_ADDRESS, or --expect-address."),
  ADDRESS_UNEXPECTED(
      Exit.FAILED,
      "The key has another address than the documented one.",
      "Name the key of that address, or correct the address where it is documented."),
  AUTHORIZATION_NONCE_UNFIT(
      Exit.WRONG_USAGE,
      "An authorization has a nonce that the account will not be at when it is applied.",
      "Give the first authorization the transaction's nonce and one, each further one more."),
  AUTHORIZATION_ON_EVERY_CHAIN(
      Exit.WRONG_USAGE,
      "An authorization with chain id 0 gives the account to the delegate on every chain.",
      "Name the chain. If every chain is what you want, add --authorize-on-every-chain."),
  CLOUDTRAIL_ENDPOINT_MISSING(
      Exit.INVALID_CONFIGURATION,
      "The keys are at another endpoint than AWS, which CloudTrail sees nothing of.",
      "Set AWS_ENDPOINT_URL_CLOUDTRAIL too; for kms-local it is the same URL."),
  CLOUDTRAIL_NOT_LOOKED_AT(
      Exit.DONE,
      "Whether CloudTrail logs the signatures could not be looked at.",
      "Look with a role that has cloudtrail:DescribeTrails, GetTrailStatus and GetEventSelectors."),
  CLOUDWATCH_METRICS_WITH_JSON(
      Exit.INVALID_CONFIGURATION,
      "CLOUDWATCH_METRICS writes lines to stdout, where --json promises exactly one document.",
      "Leave --json out, or CLOUDWATCH_METRICS."),
  CONFIGURATION_INVALID(
      Exit.INVALID_CONFIGURATION,
      "Several variables or keys cannot be; each is named with its own code.",
      "Do what the cause says, then run the command again."),
  COST_OUT_OF_RANGE(
      Exit.WRONG_USAGE,
      "A number of transactions, keys or replicas is negative, or too large to be meant.",
      "Give what you expect a day, as --tx-per-day 10000."),
  CREATE2_DEPLOYER_MISSING(
      Exit.FAILED,
      "The keyless CREATE2 deployer is not on this chain.",
      "Place it first: github.com/Arachnid/deterministic-deployment-proxy tells how."),
  DATABASE_EMBEDDED(
      Exit.DONE,
      "The gateway starts a database of its own, which is for development only.",
      "Set DATABASE_URL before you deploy."),
  DATABASE_NOT_READY(
      Exit.FAILED,
      "The database has not the tables of this version.",
      "Check DATABASE_URL; the gateway makes its tables when it starts."),
  DATABASE_URL_MISSING(
      Exit.INVALID_CONFIGURATION,
      "DATABASE_URL is not set, and what the command is about is in the database.",
      "Set it to the database of the gateway."),
  DATABASE_NOT_MIGRATED(
      Exit.DONE,
      "The schema of the database is older than this version.",
      "Make a backup where the database is not new; the gateway makes the changes when it starts."),
  DEPLOYMENT_REFUSED(
      Exit.FAILED,
      "The node does not take the transaction that deploys.",
      "Remedy what it names, then run the command again."),
  DEPLOYMENT_REVERTED(
      Exit.FAILED,
      "The transaction deployed nothing.",
      "Look at it on the chain, then run the command again."),
  DOTENV_NOT_DEVELOPMENT(
      Exit.INVALID_CONFIGURATION,
      "The file .env is for development only, and sets another GATEWAY_ENV.",
      "Set GATEWAY_ENV in the environment, and the other variables with it."),
  DOTENV_UNREADABLE(
      Exit.INVALID_CONFIGURATION,
      "The file .env cannot be read, or is no text in UTF-8.",
      "Correct or remove the file."),
  ENDPOINT_INSECURE(
      Exit.INVALID_CONFIGURATION,
      "All secrets would be fetched from the endpoint of Parameter Store, which is not https.",
      "Use https, or unset the variable to use AWS. For development: GATEWAY_ENV=development."),
  FILE_UNREADABLE(Exit.WRONG_USAGE, "A file cannot be read.", "Check its name and rights."),
  FINDING_MISSING(
      Exit.WRONG_USAGE,
      "What was found is missing.",
      "Add --found paid or --found unpaid, and --note."),
  FOLDER_NOT_WRITABLE(
      Exit.FAILED,
      "The folder for the data cannot be made or written to.",
      "Start from a folder in which you may write."),
  FOREIGN_NONCES_UNMATCHED(
      Exit.FAILED,
      "The nonces are not exactly those of the foreign transactions that the gateway has found.",
      "Confirm exactly what ./gateway lanes shows; it is found once its block is final, by a gateway that runs."),
  FROM_IS_ANOTHER_ACCOUNT(
      Exit.WRONG_USAGE,
      "The transaction's \"from\" is not the key's account.",
      "Name the key of that account, or leave \"from\" out."),
  GAS_LOW(
      Exit.DONE,
      "The wallet has little gas money on a chain.",
      "Send it what ./gateway wallet fund names."),
  GAS_MISSING(
      Exit.FAILED,
      "The wallet has no gas money on a chain.",
      "Send it what ./gateway wallet fund names."),
  GATEWAY_NOT_RUNNING(
      Exit.FAILED,
      "No gateway took the order in time; it is withdrawn.",
      "Start a gateway on this database, then try again."),
  GATEWAY_UNHEALTHY(
      Exit.FAILED,
      "The gateway answered that something is down.",
      "The answer names what is down; the log of the gateway tells more."),
  GATEWAY_UNREACHABLE(
      Exit.FAILED,
      "No gateway answers there.",
      "Start a gateway there (./gateway serve), or name its port: --port, MANAGEMENT_PORT."),
  HOURS_INVALID(Exit.WRONG_USAGE, "--hours is less than 1.", "Give a number from 1 on."),
  INSUFFICIENT_GAS_MONEY(
      Exit.FAILED,
      "The hot wallet cannot pay the gas of the deployment.",
      "Send it some of the chain's native coin, then run the command again."),
  INTERNAL_ERROR(
      Exit.FAILED,
      "The program itself failed.",
      "Run the command again with --debug and report what it shows."),
  INTERRUPTED(
      Exit.FAILED, "The command was interrupted while it waited.", "Run the command again."),
  KEY_OF_ONE_REGION(
      Exit.DONE,
      "The key is of one Region for ever: while KMS is down there, nothing is paid.",
      "Accept it, or use another key before money arrives: ./gateway kms create-key --multi-region."),
  KEY_POLICY_NOT_UNDERSTOOD(
      Exit.FAILED,
      "The key policy cannot be read.",
      "Look at it yourself: aws kms get-key-policy --policy-name default."),
  KMS_KEY_ID_AMBIGUOUS(
      Exit.WRONG_USAGE, "KMS_KEY_ID names several keys.", "Name one of them on the command line."),
  KMS_KEY_ID_MISSING(
      Exit.INVALID_CONFIGURATION,
      "KMS_KEY_ID is not set, or names no key that the command can use.",
      "Set it to the id, ARN or alias of the signing key."),
  KMS_KEY_UNREAD(
      Exit.FAILED,
      "The key was made, but its address cannot be read.",
      "Do what the cause asks for, then ./gateway kms derive-address with the key's id. Make no other key."),
  LANE_CHANGED(
      Exit.FAILED,
      "The lane has changed meanwhile, or a payment is unknown or was answered before.",
      "Look at it, and try again."),
  LANE_NOT_HALTED(
      Exit.FAILED,
      "The lane is not halted.",
      "Nothing is to be done; ./gateway lanes shows why a lane is paused."),
  LANE_UNKNOWN(
      Exit.FAILED,
      "The wallet has no lane on this chain.",
      "./gateway lanes lists those there are."),
  LANES_UNKNOWN(
      Exit.FAILED,
      "Whether a gateway sends from this wallet cannot be looked up.",
      "Make the database of DATABASE_URL reachable; where no gateway uses the key, unset it."),
  NETWORK_UNKNOWN(
      Exit.WRONG_USAGE,
      "The network is not configured.",
      "Name one of them, or add it to the file that GATEWAY_CONFIG names."),
  NONCES_MALFORMED(
      Exit.WRONG_USAGE,
      "The nonces are no ranges.",
      "Write 41, 41..43 or 41,43..45, at most 1000 in a range."),
  NOT_HELD(
      Exit.FAILED,
      "No transaction of this id is held, or it is decided already.",
      "./gateway lanes held lists those there are."),
  NOT_KNOWN(
      Exit.DONE,
      "What the check needs is not known, since another one failed.",
      "Do what that one says."),
  PAYOUT_NOT_FOUND(
      Exit.FAILED,
      "There is no payout or refund of this id.",
      "Check the id, and that DATABASE_URL is that of its gateway."),
  PERIOD_EMPTY(Exit.WRONG_USAGE, "--from is not before --to.", "Give the earlier time as --from."),
  PERIOD_TOO_EARLY(
      Exit.WRONG_USAGE,
      "CloudTrail's event history goes back 90 days, and --from is earlier.",
      "Read the log files of the trail: aws s3 sync, then --events FOLDER."),
  REQUEST_REFUSED(
      Exit.FAILED,
      "The gateway answered the demo with an error; its code is shown where it has one.",
      "Run the command again with --debug and report what it shows."),
  SIGNATURES_NOT_LOGGED(
      Exit.FAILED,
      "No trail logs the signatures of the key.",
      "Have a trail log the read and write management events of KMS in the key's Region."),
  SIGNER_MALFORMED(
      Exit.WRONG_USAGE,
      "--signer is no ARN of a role or a user.",
      "Write it like arn:aws:iam::111122223333:role/gateway-task, without a session."),
  SIGNING_RECORDS_MISSING(
      Exit.FAILED,
      "The database has no records of signing.",
      "Check DATABASE_URL; the gateway makes their table when it starts."),
  SINCE_MALFORMED(
      Exit.WRONG_USAGE,
      "--since is no time.",
      "Write a number and s, m, h or d: 90s, 30m, 1h, 7d."),
  STACK_ALREADY_RUNNING(
      Exit.FAILED,
      "Another ./gateway dev runs in this folder.",
      "Use that one (dev.json there tells how), stop it, or start from another folder."),
  STEP_DID_NOT_HOLD(
      Exit.FAILED,
      "A step of the demo came to another end than it must.",
      "Run the command again with --debug and report what it shows."),
  SYNCHRONOUS_COMMIT_OFF(
      Exit.FAILED,
      "synchronous_commit is off: a crash could forget what was signed and sent.",
      "Switch it on: alter database … set synchronous_commit = on; and for the user, if it was set there."),
  TIME_MALFORMED(
      Exit.WRONG_USAGE,
      "A time cannot be read.",
      "Write it like 2026-11-24T15:00:00Z, or 2026-11-24 for its beginning in UTC."),
  TIMED_OUT(
      Exit.FAILED,
      "A part of preflight gave no answer in time.",
      "Check the way there, then run preflight again."),
  TRANSACTION_CREATION_WITH_RECIPIENT(
      Exit.WRONG_USAGE,
      "What creates a contract has no recipient.",
      "Leave out either --create (\"to\": null in JSON), or --to."),
  TRANSACTION_FEES_MIXED(
      Exit.WRONG_USAGE,
      "A fee does not belong to this type of transaction.",
      "Give --gas-price alone, or --max-fee-per-gas and --max-priority-fee-per-gas."),
  TRANSACTION_FIELD_MISSING(
      Exit.WRONG_USAGE,
      "The transaction lacks a field.",
      "Give it: nothing is guessed that decides where money goes or what it costs."),
  TRANSACTION_FIELD_TWICE(
      Exit.WRONG_USAGE, "A field is given twice.", "Give it once, in --tx or as an option."),
  TRANSACTION_LIST_FOREIGN(
      Exit.WRONG_USAGE,
      "A list does not belong to this type of transaction.",
      "Leave it out, or name a type that has it."),
  TRANSACTION_ID_MALFORMED(
      Exit.WRONG_USAGE,
      "The payments are no ids of transactions.",
      "Write them as ./gateway lanes shows them, with commas between: tx_ and 26 characters."),
  TRANSACTION_MALFORMED(
      Exit.WRONG_USAGE,
      "The transaction cannot be read.",
      "Write it as eth_sendTransaction takes it, with hexadecimal or decimal strings."),
  TRANSACTION_NUMBER_MALFORMED(
      Exit.WRONG_USAGE,
      "A field is no whole number, or one that is too large.",
      "Write it in decimal digits, or as 0x and hexadecimal digits."),
  TRANSACTION_TYPE_UNSUPPORTED(
      Exit.WRONG_USAGE,
      "This type of transaction cannot be signed here.",
      "Use legacy (0), eip2930 (1), eip1559 (2) or eip7702 (4)."),
  UNKNOWN_HEALTH(
      Exit.WRONG_USAGE, "There is no such health.", "Ask for one of those that --help names."),
  URL_MALFORMED(
      Exit.INVALID_CONFIGURATION,
      "The endpoint of a service of AWS is no URL of a server.",
      "Write it like https://ssm.internal, or unset the variable to use AWS."),
  WAITED_IN_VAIN(
      Exit.FAILED,
      "Something did not come true in time.",
      "Is the machine very busy? Try again; with --debug the log of the gateway is shown."),
  WALLET_IS_A_LANE(
      Exit.FAILED,
      "A running gateway sends from this wallet; a nonce taken by hand would halt it.",
      "Use another key; where it must be this one, add the option that the message names."),
  WRONG_USAGE(
      Exit.WRONG_USAGE,
      "An option or argument is unknown, missing or cannot be read.",
      "Run the command with --help for its options and examples.");

  private final Exit exit;
  private final String cause;
  private final String remedy;

  CommandError(Exit exit, String cause, String remedy) {
    this.exit = exit;
    this.cause = cause;
    this.remedy = remedy;
  }

  /** Stable, in snake_case, for programs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Exit exit() {
    return exit;
  }

  String cause() {
    return cause;
  }

  String remedy() {
    return remedy;
  }

  /** Ends the command, in the words of the list. */
  public CommandFailedException failure() {
    return because(cause);
  }

  /** Says more of what happened this time. */
  public CommandFailedException because(String thisTime) {
    return because(thisTime, remedy);
  }

  /** Also says more of what to do. */
  public CommandFailedException because(String thisTime, String remedyThisTime) {
    return new CommandFailedException(failure(thisTime, remedyThisTime), null);
  }

  /** For what somebody typed, where the list has what a variable lacks. */
  public CommandFailedException asWrongUsage(String thisTime, String remedyThisTime) {
    return new CommandFailedException(
        new Failure(code(), thisTime, remedyThisTime, Exit.WRONG_USAGE), null);
  }

  /** The same, where another exception is worth seeing with {@code --debug}. */
  public CommandFailedException because(String thisTime, String remedyThisTime, Throwable trigger) {
    return new CommandFailedException(failure(thisTime, remedyThisTime), trigger);
  }

  Failure failure(String thisTime) {
    return failure(thisTime, remedy);
  }

  Failure failure(String thisTime, String remedyThisTime) {
    return new Failure(code(), thisTime, remedyThisTime, exit);
  }
}
