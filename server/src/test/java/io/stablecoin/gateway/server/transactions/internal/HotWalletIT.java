package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.server.signing.KeyReport;
import io.stablecoin.gateway.server.transactions.WalletUnknownException;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Keys and the wallets they sign for. */
class HotWalletIT {

  @AutoClose private final World world = new World();
  private final KmsSettings settings = world.kmsSettings(KmsTransport.POOLED);
  private final HotWalletRows rows = new HotWalletRows(world.sql);
  private final List<KmsSigner> connected = new ArrayList<>();

  @Test
  void aKeyThatIsNotTheOneItWasIsDisconnected() {
    rows.pin(world.key, World.RECIPIENT);
    HotWallet wallet = wallets(world.key).wallets().getFirst();

    assertThatThrownBy(wallet::signer).isInstanceOf(LanePausedException.class);

    Digest digest = Digest.of(Bytes.ofUtf8("anything"));
    assertThatThrownBy(() -> connected.getFirst().sign(digest))
        .isInstanceOf(RuntimeException.class);
    assertThat(world.signingLog).isEmpty();
  }

  @Test
  void settingsThatDoNotLeadToAKeyLeaveTheWalletUnknown() {
    String elsewhere = arn().replace("eu-west-1", "eu-west-2");
    ConfiguredWallets wallets = wallets(elsewhere);

    assertThatThrownBy(wallets::treasury)
        .isInstanceOf(WalletUnknownException.class)
        .hasMessageContaining("kms_region_mismatch");
    assertThatThrownBy(() -> wallets.wallets().getFirst().signer())
        .isInstanceOf(SigningException.class);
    KeyReport report = wallets.watched().getFirst().check();
    assertThat(report.troubles()).singleElement().asString().contains("kms_region_mismatch");
    assertThat(report.toString()).doesNotContain("arn:");
  }

  @Test
  void twoReferencesToOneKeyAreOneWalletAndTheSecondIsRefused() {
    try (ConfiguredWallets wallets = wallets(world.key, arn())) {
      assertThat(wallets.treasury()).isEqualTo(world.wallet);
      HotWallet second = wallets.wallets().getLast();

      assertThatThrownBy(second::address)
          .isInstanceOf(LanePausedException.class)
          .hasMessageContaining("KMS_KEY_ID");
      assertThat(wallets.watched().getFirst().check().usable()).isTrue();
      assertThat(second.check().troubles())
          .singleElement()
          .satisfies(trouble -> assertThat(trouble.code()).isEqualTo("wallet_repeated"))
          .satisfies(trouble -> assertThat(trouble.remedy()).contains("KMS_KEY_ID"));
      assertThat(wallets.all()).containsExactly(world.wallet);
    }
  }

  @Test
  void aFormerWalletIsStillKnown() {
    rows.pin("alias/former", World.RECIPIENT);

    try (ConfiguredWallets wallets = wallets(world.key)) {
      assertThat(wallets.treasury()).isEqualTo(world.wallet);
      assertThat(wallets.all()).containsExactly(world.wallet, World.RECIPIENT);
    }
  }

  @Test
  void aKeyThatIsAskedAllTheTimeIsTriedAgainAfterTheRest() {
    AtomicBoolean down = new AtomicBoolean(true);
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    HotWallet wallet =
        new HotWallet(
            world.key,
            key -> {
              if (down.get()) {
                throw new SigningException.RequestRefused("Down", "Wait");
              }
              return connect(key);
            },
            rows,
            now::get,
            List.of());
    assertThatThrownBy(wallet::address).isInstanceOf(SigningException.class);
    down.set(false);

    now.set(Instant.EPOCH.plusMillis(600));
    assertThatThrownBy(wallet::address).isInstanceOf(SigningException.class);
    now.set(Instant.EPOCH.plusMillis(1200));
    assertThat(wallet.address()).isEqualTo(world.wallet);
  }

  private String arn() {
    try (KmsSigner signer = world.signer()) {
      return signer.keyArn();
    }
  }

  private ConfiguredWallets wallets(String... keys) {
    return ConfiguredWallets.of(List.of(keys), this::connect, rows, Clock.systemUTC());
  }

  private KmsSigner connect(KmsKeyId key) {
    KmsSigner signer = KmsSigner.connect(key, settings);
    connected.add(signer);
    return signer;
  }
}
