"""The panel of a map's earlier versions and snapshots."""
