"""What happens when the program itself errs: it is logged, told once, and the work goes on."""
