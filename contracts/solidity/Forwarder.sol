// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice What a forwarder asks of the factory that made it.
interface IMaker {
    /// @return The address all money goes to.
    function owner() external view returns (address);
}

/// @notice The two functions of ERC-20 that a forwarder uses.
interface IERC20 {
    function balanceOf(address account) external view returns (uint256);
    function transfer(address to, uint256 amount) external returns (bool);
}

/// @title Forwarder
/// @notice The code behind every deposit address. Each address is an EIP-1167 proxy of the one
///   implementation, which the factory's constructor makes.
/// @dev There is no state, so there is nothing to initialise and nothing to initialise first. The
///   caller chooses the token and never the destination, so anyone may call.
contract Forwarder {
    /// @notice Stands for the chain's native coin where a token's address is asked for.
    address private constant NATIVE = address(0);

    /// @dev Part of the implementation's code, hence the same for every proxy of it.
    IMaker private immutable MAKER;

    /// @notice The native coin went to the treasury. A token's own Transfer event tells of tokens.
    event NativeFlushed(address indexed to, uint256 amount);

    /// @notice The token refused the transfer, or the treasury refused the native coin.
    error TransferFailed();

    constructor() {
        MAKER = IMaker(msg.sender);
    }

    /// @notice Native coin sent by mistake is taken, since flushing brings it home.
    receive() external payable {}

    /// @notice Sends the whole balance of a token to the factory's owner of this moment.
    /// @param token An ERC-20 contract, or the zero address for the native coin.
    /// @return amount What was sent, in the token's smallest unit; a token that keeps a fee
    ///   delivers less.
    function flush(address token) external returns (uint256 amount) {
        address treasury = MAKER.owner();
        if (token == NATIVE) {
            amount = address(this).balance;
            if (amount != 0) _sendNative(treasury, amount);
        } else {
            // Reverts where there is no contract, so the transfer below speaks to one.
            amount = IERC20(token).balanceOf(address(this));
            if (amount != 0) _sendToken(token, treasury, amount);
        }
    }

    function _sendNative(address treasury, uint256 amount) private {
        (bool sent,) = treasury.call{value: amount}("");
        if (!sent) revert TransferFailed();
        emit NativeFlushed(treasury, amount);
    }

    /// @dev USDT answers nothing, which counts as success; some tokens answer false.
    function _sendToken(address token, address treasury, uint256 amount) private {
        (bool done, bytes memory answer) = token.call(abi.encodeCall(IERC20.transfer, (treasury, amount)));
        if (!done || (answer.length != 0 && !abi.decode(answer, (bool)))) revert TransferFailed();
    }
}
