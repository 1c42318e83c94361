package io.stablecoin.gateway.cli.stack;

import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.database.GatewayDatabase;
import io.stablecoin.gateway.server.signing.SigningRecords;
import io.stablecoin.gateway.signer.Signer;
import io.stablecoin.gateway.signer.SigningPurpose;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.types.Address;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Starts the parts of the stack, those that do not need each other at the same time. */
final class StackStart {

  private final StackFolder folder;
  private final Narrator narrator;
  private final Closer closer;

  StackStart(StackFolder folder, Narrator narrator, Closer closer) {
    this.folder = folder;
    this.narrator = narrator;
    this.closer = closer;
  }

  EmbeddedStack run() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<GatewayDatabase> database = threads.submit(this::database);
      Future<StackKms> kms = threads.submit(this::kms);
      Future<StackChain> chain = threads.submit(this::chain);
      prepare(join(chain), join(kms), join(database));
      return new EmbeddedStack(
          folder,
          join(kms),
          join(chain),
          join(database).embeddedUrl().orElseThrow(),
          StackAccess.open(join(database).dataSource(), folder));
    }
  }

  private GatewayDatabase database() {
    return narrator.step(
        "Database",
        () -> {
          GatewayDatabase database = GatewayDatabase.open(databaseSettings());
          closer.add(database::close);
          database.migrate();
          return database;
        },
        started -> "PostgreSQL 18, embedded");
  }

  private DatabaseSettings databaseSettings() {
    return folder.isTemporary()
        ? new DatabaseSettings.Temporary()
        : new DatabaseSettings.Embedded(folder.database());
  }

  private StackKms kms() {
    return narrator.step(
        "KMS key",
        () -> StackKms.start(kept(folder.keys()), new SigningLog(folder.signingLog()), closer),
        started -> "secp256k1 key in a local KMS, hot wallet " + started.hotWallet().address());
  }

  private StackChain chain() {
    return narrator.step(
        "Chain",
        () -> StackChain.start(kept(folder.chain()), closer),
        started ->
            "EVM node, chain %s, with test USDC and USDT; a customer holds %s"
                .formatted(
                    started.node().chainId(),
                    started.balance(started.customer().address(), started.usdc())));
  }

  private Optional<Path> kept(Path path) {
    return folder.isTemporary() ? Optional.empty() : Optional.of(path);
  }

  private void prepare(StackChain chain, StackKms kms, GatewayDatabase database) {
    Address hotWallet = kms.hotWallet().address();
    narrator.step(
        "Contracts",
        () -> {
          chain.fundWithGas(hotWallet);
          try (KmsSigner owner = kms.recorded(new SigningRecords(database.dataSource()))) {
            Signer byHand = owner.forPurpose(SigningPurpose.BY_HAND);
            return new FactoryDeployment(chain.client(), byHand).deploy();
          }
        },
        outcome ->
            outcome.transaction().isPresent()
                ? "factory of deposit addresses deployed, signed by KMS"
                : "factory of deposit addresses is there");
    NetworkFile.write(
        folder.configuration(),
        chain.node().chainId(),
        chain.node().rpcUrl(),
        chain.tokens().all());
  }

  private static <T> T join(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("A part of the stack did not start", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The start was interrupted", e);
    }
  }
}
