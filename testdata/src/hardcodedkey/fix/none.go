package fix

var none = "sk-ant-api03-JacQBKIibWLBL04f0P7zM_JZ1KfbcZLWYzMEyAZl63PAnh5h7peGfU_PEC6MMxuy4oJdMvpn6e3065ngrIYOPabLTUm92AA" // want `API key`
