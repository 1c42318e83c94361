// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Claims a balance for everybody and lets its heirs decide what a transfer does.
abstract contract HostileToken {
    function balanceOf(address) external pure returns (uint256) {
        return 1_000_000;
    }
}

/// @notice Answers false instead of reverting.
contract FalseToken is HostileToken {
    function transfer(address, uint256) external pure returns (bool) {
        return false;
    }
}

/// @notice Burns all the gas it is given.
contract GasBurningToken is HostileToken {
    function transfer(address, uint256) external pure returns (bool) {
        while (true) {}
        return true;
    }
}

/// @notice Answers far more than a word, which its caller copies and pays for.
contract ReturnBombToken is HostileToken {
    function transfer(address, uint256) external pure {
        assembly {
            revert(0, 100000)
        }
    }
}
